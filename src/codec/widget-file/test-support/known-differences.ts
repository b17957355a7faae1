/**
 * Where the preview in a file is not what its view shows, by the name of the file. Each place holds
 * what stands on either side; one that holds no longer fails.
 */
import type { Difference } from './differences.ts';

interface Known {
  readonly reason: string;
  readonly places: readonly Difference[];
}

export const KNOWN_DIFFERENCES: Readonly<Record<string, Known>> = {
  'ShaojieJiang__orcheo__Single-choice_list.widget': {
    reason: 'The template and the preview were edited by hand after the export.',
    places: [
      { path: '$.asForm', theirs: true },
      { path: '$.children[0].children[1].onChangeAction', ours: { type: 'choice.select' } },
      {
        path: '$.confirm',
        theirs: { action: { requestAssistantResponse: true, type: 'submit' }, label: 'Submit' },
      },
    ],
  },
  'polae__chatkit-dev-00__Choice_list.widget': {
    reason: 'The template and the preview were edited by hand after the export.',
    places: [
      { path: '$.children[0].borderColor', theirs: '#444' },
      { path: '$.children[0].borderWidth', theirs: 1 },
      { path: '$.children[0].children[0].size', theirs: 'lg' },
      { path: '$.children[0].children[1].size', ours: 'sm', theirs: 'md' },
      { path: '$.children[0].padding', theirs: 2 },
      { path: '$.children[1].borderColor', theirs: '#444' },
      { path: '$.children[1].borderWidth', theirs: 1 },
      { path: '$.children[1].children[0].size', theirs: 'lg' },
      { path: '$.children[1].children[1].size', ours: 'sm', theirs: 'md' },
      {
        path: '$.children[1].children[1].value',
        ours: '54 characters, sha256 f230c5a6ab5f2905',
        theirs: '54 characters, sha256 8e1c8fa71a4d2e3c',
      },
      {
        path: '$.children[1].onClickAction.payload.title',
        ours: '54 characters, sha256 f230c5a6ab5f2905',
        theirs: '54 characters, sha256 8e1c8fa71a4d2e3c',
      },
      { path: '$.children[1].padding', theirs: 2 },
      { path: '$.children[2].borderColor', theirs: '#444' },
      { path: '$.children[2].borderWidth', theirs: 1 },
      { path: '$.children[2].children[0].size', theirs: 'lg' },
      { path: '$.children[2].children[1].size', ours: 'sm', theirs: 'md' },
      { path: '$.children[2].padding', theirs: 2 },
      { path: '$.children[3].borderColor', theirs: '#444' },
      { path: '$.children[3].borderWidth', theirs: 1 },
      { path: '$.children[3].children[0].size', theirs: 'lg' },
      { path: '$.children[3].children[1].size', ours: 'sm', theirs: 'md' },
      { path: '$.children[3].padding', theirs: 2 },
    ],
  },
  'polae__chatkit-dev-00__CompatibilityAnalysis.widget': {
    reason: 'Studio writes a lone `${n}` as the number; in the view it is a text.',
    places: [{ path: '$.children[2].children[0].value', ours: '69', theirs: 69 }],
  },
};

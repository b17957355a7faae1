/** The problems of a document against the catalogue. What depends on data is not looked at here. */
import type { Problem } from '../result.ts';
import type { Doc } from './doc.ts';
import { elementProblems } from './rules/element.ts';
import { formProblems } from './rules/form.ts';
import { identityProblems } from './rules/identity.ts';
import { nestingProblems } from './rules/nesting.ts';
import { survey } from './rules/survey.ts';

const results = new WeakMap<Doc['nodes'], readonly Problem[]>();

/** In document order. Kept by document; elements that did not change are not looked at again. */
export function validate(doc: Doc): readonly Problem[] {
  const done = results.get(doc.nodes);
  if (done) return done;
  const { places, scopes } = survey(doc);
  const found = [
    ...nestingProblems(doc, places),
    ...places.flatMap(({ node }) => elementProblems(node)),
    ...scopes.flatMap((scope) => formProblems(doc, scope)),
    ...identityProblems(places),
  ];
  const ranks = new Map(places.map(({ node }, rank) => [node.id, rank]));
  const rank = ({ node = '' }: Problem): number => ranks.get(node) ?? -1;
  const sorted = found.sort((a, b) => rank(a) - rank(b));
  results.set(doc.nodes, sorted);
  return sorted;
}

/** Ids have to be unique: the server names an element by its id. */
import type { Problem } from '../../result.ts';
import { known } from '../known.ts';
import { report } from './codes.ts';
import { mayMeet } from './survey.ts';
import type { Place } from './survey.ts';

export function identityProblems(places: readonly Place[]): readonly Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, Place[]>();
  for (const place of places) {
    const { node } = place;
    const id = node.props['id'] && known(node.props['id']);
    if (typeof id !== 'string' || id === '') continue;
    const others = owners.get(id) ?? [];
    if (others.some((other) => mayMeet(other.branches, place.branches))) {
      const message = `Another element has the id ${id} too. The server can't tell them apart.`;
      problems.push(report('id/duplicate', node.id, message, 'id'));
    } else if (place.repeated) {
      const message = `Every copy has the id ${id}. Bind the id to the item.`;
      problems.push(report('id/in-repeat', node.id, message, 'id'));
    }
    owners.set(id, [...others, place]);
  }
  return problems;
}

import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether a field of this name is asked for below the resolved field, in whatever fragment. */
export function asksFor(info: GraphQLResolveInfo, name: string): boolean {
  const within = (selections: SelectionSetNode | undefined): boolean =>
    selections?.selections.some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === name;
      if (selection.kind === 'InlineFragment') return within(selection.selectionSet);
      return within(info.fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return info.fieldNodes.some((field) => within(field.selectionSet));
}

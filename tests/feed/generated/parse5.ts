/** HTML as a tree of text and elements, where there is no browser to ask. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { merge, type Tree } from './html.js';

export const parseHtml = (html: string): Tree => treeOf(parseFragment(html));

function treeOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): Tree {
  return merge(
    childNodes.flatMap((node): Tree => {
      if ('value' in node) return [node.value];
      if (!('tagName' in node)) return [];
      const attributes = node.attrs.filter(({ name }) => !name.startsWith('xmlns')).map(({ name, value }) => [name, value] as const);
      return [{ name: node.tagName, attributes: Object.fromEntries(attributes), children: treeOf(node) }];
    }),
  );
}

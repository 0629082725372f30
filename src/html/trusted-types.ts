/** The one Trusted Types policy of the page, shared by Lit, DOMPurify and every copy of this library. */

/** What Lit and DOMPurify ask of a policy. */
export interface HtmlPolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

type Page = typeof globalThis & { trustedTypes?: PolicyFactory; [shared]?: HtmlPolicy | null };

/**
 * A second `createPolicy` with the same name throws unless the page's own CSP says `'allow-duplicates'`,
 * so the policy is kept where a second bundle or a second version finds it.
 */
const shared: unique symbol = Symbol.for('news-elements/trusted-types') as never;

const rules: HtmlPolicy = {
  // Lit's templates are constants of this library; article HTML goes through DOMPurify, which only parses inertly here.
  createHTML: (html) => html,
  createScriptURL: () => {
    throw new TypeError('news-elements never loads scripts');
  },
};

/** The shared policy, or `undefined` where the browser has no Trusted Types or the page refuses ours. Never throws. */
export function trustedTypesPolicy(): HtmlPolicy | undefined {
  const page = globalThis as Page;
  if (page[shared] === undefined) page[shared] = createPolicy(page.trustedTypes);
  return page[shared] ?? undefined;
}

function createPolicy(factory: PolicyFactory | undefined): HtmlPolicy | null {
  try {
    return factory?.createPolicy('news-elements', rules) ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether markup can be made at all here. False where the page requires Trusted Types and refuses our policy:
 * then no element is registered and the links inside the tags stay as they are.
 */
export function canMakeMarkup(): boolean {
  if (trustedTypesPolicy() || !(globalThis as Page).trustedTypes) return true;
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    return false;
  }
}

/** The one policy of the page: shared by every copy, refused without a word, and never a way to scripts. */
import { expect } from '@open-wc/testing';
import { canMakeMarkup, trustedTypesPolicy, type HtmlPolicy } from '../../src/html/trusted-types.js';

const shared = Symbol.for('news-elements/trusted-types');
const page = globalThis as unknown as Record<PropertyKey, unknown>;

interface Factory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

/** The page as a browser with this support for Trusted Types has it; everything is put back after the test. */
function pretend(what: Record<PropertyKey, unknown>): void {
  for (const [name, value] of Reflect.ownKeys(what).map((key) => [key, what[key]] as const)) {
    before.push([name, Object.getOwnPropertyDescriptor(page, name)]);
    Object.defineProperty(page, name, { configurable: true, writable: true, value });
  }
}
let before: [PropertyKey, PropertyDescriptor | undefined][] = [];

afterEach(() => {
  for (const [name, descriptor] of before.reverse()) {
    if (descriptor) Object.defineProperty(page, name, descriptor);
    else Reflect.deleteProperty(page, name);
  }
  before = [];
});

/** Gives rules back as the policy, as browsers do in effect. */
function factory(): Factory & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    createPolicy: (name, rules) => {
      asked.push(name);
      return rules;
    },
  };
}
const refusing: Factory = {
  createPolicy: () => {
    throw new TypeError('Refused');
  },
};

describe('the Trusted Types policy', () => {
  it('is made once, under its own name, and kept where other copies find it', () => {
    const types = factory();
    pretend({ [shared]: undefined, trustedTypes: types });
    const policy = trustedTypesPolicy();
    expect(policy).to.be.an('object');
    expect([trustedTypesPolicy(), page[shared]]).to.deep.equal([policy, policy]);
    expect(types.asked).to.deep.equal(['news-elements']);
  });

  it('is that of a copy which came first', () => {
    const theirs = { createHTML: String, createScriptURL: String };
    const types = factory();
    pretend({ [shared]: theirs, trustedTypes: types });
    expect(trustedTypesPolicy()).to.equal(theirs);
    expect(types.asked).to.deep.equal([]);
  });

  it('leaves markup as it is, and makes no addresses of scripts', () => {
    pretend({ [shared]: undefined, trustedTypes: factory() });
    const policy = trustedTypesPolicy();
    expect(policy?.createHTML('<b>a</b>')).to.equal('<b>a</b>');
    expect(() => policy?.createScriptURL('https://e.example/x.js')).to.throw(TypeError, 'never loads scripts');
  });

  it('is none where the browser has no Trusted Types', () => {
    pretend({ [shared]: undefined, trustedTypes: undefined });
    expect([trustedTypesPolicy(), canMakeMarkup()]).to.deep.equal([undefined, true]);
  });

  it('is none where the page refuses it, and is not asked for again', () => {
    pretend({ [shared]: undefined, trustedTypes: refusing });
    expect(trustedTypesPolicy()).to.equal(undefined);
    pretend({ trustedTypes: factory() });
    expect(trustedTypesPolicy()).to.equal(undefined);
  });
});

describe('markup', () => {
  it('can be made with the policy', () => {
    pretend({ [shared]: undefined, trustedTypes: factory(), DOMParser: undefined });
    expect(canMakeMarkup()).to.equal(true);
  });

  it('can be made without it where the page does not require one', () => {
    pretend({ [shared]: undefined, trustedTypes: refusing });
    expect(canMakeMarkup()).to.equal(true);
  });

  it('cannot be made where the page requires one and refuses ours', () => {
    const tried: unknown[][] = [];
    class RefusingParser {
      parseFromString(...args: unknown[]): never {
        tried.push(args);
        throw new TypeError('This document requires TrustedHTML');
      }
    }
    pretend({ [shared]: undefined, trustedTypes: refusing, DOMParser: RefusingParser });
    expect(canMakeMarkup()).to.equal(false);
    expect(tried).to.deep.equal([['', 'text/html']]);
  });
});

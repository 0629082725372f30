/** Lit's decorators for declaring attributes and internal state, in the one form that this project compiles to. */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Declare = (prototype: ReactiveElement, name: string) => void;

/** Declares an attribute. Lit's own decorator carries a second implementation, for standard decorators, into every file. */
export function property(options?: PropertyDeclaration): Declare {
  return (prototype, name) => (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
}

/** Declares state that has no attribute. */
export function state(): Declare {
  return property({ state: true, attribute: false });
}

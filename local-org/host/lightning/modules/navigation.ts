import { toUrl, type PageReference } from './page-reference.ts';
import { navigate, subscribe } from './router.ts';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new (...parameters: any[]) => object;

/** Adds navigation to a component class: `this[NavigationMixin.Navigate](reference, replace)` and `this[NavigationMixin.GenerateUrl](reference)`. */
export const NavigationMixin = Object.assign(
  (Base: Constructor) =>
    class extends Base {
      [Navigate](reference: Partial<PageReference>, replace?: boolean): void {
        navigate(reference, replace);
      }
      async [GenerateUrl](reference: Partial<PageReference>): Promise<string> {
        return toUrl(reference);
      }
    },
  { Navigate, GenerateUrl }
);

/** Wire adapter: the page reference that is shown now. */
export class CurrentPageReference {
  private readonly emit: (reference: PageReference | undefined) => void;
  private stop: (() => void) | undefined;

  constructor(emit: (reference: PageReference | undefined) => void) {
    this.emit = emit;
    emit(undefined);
  }
  update(): void {}
  connect(): void {
    this.stop = subscribe(this.emit);
  }
  disconnect(): void {
    this.stop?.();
  }
}

import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

/** Tests provide a page reference with `CurrentPageReference.emit(reference)`. */
export const CurrentPageReference = createTestWireAdapter();

/** Page references that components navigated to, the latest last; `replace` as given. */
export const navigated: { page: unknown; replace: boolean | undefined }[] = [];

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const NavigationMixin = Object.assign(
  (Base: new () => object) =>
    class extends Base {
      [Navigate](page: unknown, replace?: boolean): void {
        navigated.push({ page, replace });
      }
      async [GenerateUrl](page: unknown): Promise<string> {
        return `https://org.example/${JSON.stringify(page)}`;
      }
    },
  { Navigate, GenerateUrl }
);

declare namespace jest {
  interface Matchers<R> {
    toBeAccessible(): Promise<R>;
  }
}

declare module '@salesforce/wire-service-jest-util' {
  export function createTestWireAdapter(): { emit(value: unknown): void } & import('lwc').WireAdapterConstructor;
}

/** Loads the component of a tab, by bundle name; made by the build. */
declare module 'local-org:components' {
  const components: Readonly<Record<string, () => Promise<{ default: typeof import('lwc').LightningElement }>>>;
  export default components;
}

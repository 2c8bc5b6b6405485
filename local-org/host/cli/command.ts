/** Exit codes: 0 all well, 1 the project's or the state's fault (a test failed, code does not compile), 2 a wrong call or a fault of the local org. */
export type Command = (args: readonly string[]) => Promise<number>;

/** Errors that a person can put right: their message says all, a stack would only hide it. */
const faults: Readonly<Record<string, number>> = {
  ...{ UsageError: 2, MetadataError: 1, JournalError: 1, ServerError: 1, NoSuchUser: 1, LocalOrgStartError: 1 },
  ...{ ApexException: 1, SoqlSyntaxError: 1, NotSupportedError: 1 }
};

/** A command whose errors are told to the person: one clear text where possible. */
export function command(run: (args: readonly string[]) => number | Promise<number>): Command {
  return async (args) => {
    try {
      return await run(args);
    } catch (error) {
      const code = faults[(error as Error).constructor.name] ?? faults[(error as Error).name];
      console.error(code === undefined ? error : (error as Error).message);
      if ((error as Error).name === 'UsageError') console.error('See local-org --help.');
      return code ?? 2;
    }
  };
}

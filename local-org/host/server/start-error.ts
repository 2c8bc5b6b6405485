/** What keeps an org from starting and a person can put right. Its message is one clear line and says what to do. */
export class LocalOrgStartError extends Error {
  override readonly name = 'LocalOrgStartError';
}

/** Errors of the org's own thread that a person can put right. */
export const clearErrors: readonly string[] = ['JournalError', 'MetadataError', 'LocalOrgStartError'];

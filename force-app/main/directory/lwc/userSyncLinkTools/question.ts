/** What is asked of the list of Account Engagement's users. */
export interface LinkQuestion {
  readonly businessUnitId: string;
  readonly show: string;
  readonly term: string;
  /** Of conflicts, only what is in the way of this user. */
  readonly userId: string | null;
  /** When Account Engagement was read; what was read since is another list. */
  readonly readOn: string | null;
}

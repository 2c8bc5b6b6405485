/** Outcome of a DML call for one record, in input order. The library wraps it as `Database.SaveResult`, `UpsertResult`, `DeleteResult`, `UndeleteResult`. */
export interface SaveResult {
  /** Id of the record; null where an insert failed. */
  readonly id: string | null;
  readonly success: boolean;
  /** Upsert: the record was inserted. */
  readonly created: boolean;
  readonly errors: readonly SaveError[];
}

export interface SaveError {
  /** Constant of `System.StatusCode`: `REQUIRED_FIELD_MISSING`, `FIELD_CUSTOM_VALIDATION_EXCEPTION` … */
  readonly statusCode: string;
  readonly message: string;
  /** API names of the fields that it is about. */
  readonly fields: readonly string[];
}

/** An error of API v5: `{"code": n, "message": "…"}`; the number carries the meaning, HTTP is mostly 400, 404 or 405. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Codes of the API's error list that the read side answers with. */
export const apiCode = {
  invalidUserId: 10,
  wrongVerb: 60,
  concurrentLimit: 66,
  dailyLimit: 122,
  missingParameter: 153,
  invalidParameter: 154,
  headerMissing: 181,
  headerInvalid: 182,
  tokenUnusable: 184,
  noSuchEndpoint: 198,
  businessUnitUnknown: 201,
  tooManyFilters: 209,
  pageTokenExpired: 210,
  pageTokenInvalid: 211,
  notFilterable: 224
} as const;

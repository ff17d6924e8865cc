/** Every error that a user may meet. The message says what was expected and what came; the code is stable. */
export abstract class SignatoryError extends Error {
  /** Stands in `extensions.code` of a GraphQL error and in `--json` output. */
  abstract readonly code: string;
  /** What the command line exits with: 1 for a run that failed, 2 for a request that cannot be run. */
  readonly exitCode: 1 | 2 = 1;
  /** What a GraphQL client gets beside the code. */
  readonly details: Readonly<Record<string, unknown>> = {};

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A setting from the environment or the command line that cannot be used. */
export class BadSetting extends SignatoryError {
  readonly code = 'BAD_SETTING';
  override readonly exitCode = 2;
}

/** A file, folder or argument that cannot be used. */
export class BadInput extends SignatoryError {
  readonly code = 'BAD_INPUT';
  override readonly exitCode = 2;
}

/** Nothing bears the name or id that was asked for. */
export class NotFound extends SignatoryError {
  readonly code = 'NOT_FOUND';
  override readonly details;
  constructor(message: string, nearest: readonly string[] = []) {
    super(message);
    this.details = { nearest };
  }
}

/** Something that a name or former id may mean, with what tells it from the others. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** Several things bear the name that was asked for. */
export class Ambiguous extends SignatoryError {
  readonly code = 'AMBIGUOUS';
  override readonly details;
  constructor(message: string, candidates: readonly Candidate[]) {
    super(message);
    this.details = { candidates };
  }
}

/** A query that asks for more than one request may. */
export class OverLimit extends SignatoryError {
  readonly code = 'OVER_LIMIT';
}

/** A cursor that this API did not hand out, or that belongs to another order. */
export class BadCursor extends SignatoryError {
  readonly code = 'BAD_CURSOR';
}

/** The database cannot be reached or does not answer. */
export class EngineUnavailable extends SignatoryError {
  readonly code = 'ENGINE_UNAVAILABLE';
}

/** The database refused the user name or the password. */
export class EngineRefused extends SignatoryError {
  readonly code = 'ENGINE_REFUSED';
  override readonly exitCode = 2;
}

/** Another process holds the folder of the embedded graph. */
export class FolderHeld extends SignatoryError {
  readonly code = 'FOLDER_HELD';
}

/** An import into the graph was interrupted, so that it holds a part of a dump. */
export class HalfImported extends SignatoryError {
  readonly code = 'HALF_IMPORTED';
}

/** The graph was closed before the call. */
export class EngineClosed extends SignatoryError {
  readonly code = 'ENGINE_CLOSED';
}

/** A statement failed in the database for a reason that no caller can mend. */
export class EngineFailure extends SignatoryError {
  readonly code = 'ENGINE_FAILURE';
}

/** The address to listen on is taken. */
export class AddressInUse extends SignatoryError {
  readonly code = 'ADDRESS_IN_USE';
}

/** A request without the key that it needs. */
export class Unauthorized extends SignatoryError {
  readonly code = 'UNAUTHORIZED';
}

/** A request that came under another name than this server's own. */
export class Forbidden extends SignatoryError {
  readonly code = 'FORBIDDEN';
}

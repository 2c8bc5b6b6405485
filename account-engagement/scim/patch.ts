import { scimPatch, type ScimPatchOperation, type ScimResource } from 'scim-patch';
import { Refusal, type ScimType } from '../rules/refusal.ts';
import { isObject, type Json } from './message.ts';
import { schemas } from './schemas.ts';

/** Applies a PatchOp message (RFC 7644 3.5.2) to a resource and answers the patched copy. Throws `Refusal` 400. */
export function applyPatch(resource: Json, message: Json): Json {
  if (!Array.isArray(message.schemas) || !message.schemas.includes(schemas.patchOp))
    throw invalid(`schemas must name ${schemas.patchOp}.`, 'invalidSyntax');
  if (!Array.isArray(message.Operations) || message.Operations.length === 0)
    throw invalid('Operations must hold at least one operation.', 'invalidSyntax');
  const operations = message.Operations.flatMap((operation: unknown) => withPaths(operation));
  try {
    return scimPatch(structuredClone(resource) as unknown as ScimResource, operations, {
      mutateDocument: true,
      treatMissingAsAdd: true
    }) as unknown as Json;
  } catch (error) {
    throw toRefusal(error);
  }
}

/** An operation without a path becomes one for each attribute; members of an extension get their URN as path, which scim-patch would otherwise split at a dot. */
function withPaths(operation: unknown): ScimPatchOperation[] {
  if (!isObject(operation) || typeof operation.op !== 'string') throw invalid('An operation needs op.', 'invalidSyntax');
  const op = operation.op.toLowerCase();
  if (!['add', 'replace', 'remove'].includes(op)) throw invalid(`Unknown op ${operation.op}; use add, replace or remove.`, 'invalidSyntax');
  if (typeof operation.path === 'string' && operation.path.toLowerCase() !== schemas.accountEngagementUser.toLowerCase()) {
    return [{ ...operation, op } as unknown as ScimPatchOperation];
  }
  if (op === 'remove') throw invalid('remove needs a path.', 'noTarget');
  if (!isObject(operation.value)) throw invalid('An operation without a path needs an object as value.', 'invalidValue');
  const values = typeof operation.path === 'string' ? { [schemas.accountEngagementUser]: operation.value } : operation.value;
  return Object.entries(values).flatMap(([key, value]) =>
    key.toLowerCase() === schemas.accountEngagementUser.toLowerCase() && isObject(value)
      ? Object.entries(value).map(
          ([name, inner]) => ({ op, path: `${schemas.accountEngagementUser}:${name}`, value: inner }) as ScimPatchOperation
        )
      : [{ op, path: key, value } as ScimPatchOperation]
  );
}

function toRefusal(error: unknown): Error {
  if (error instanceof Error && 'scimCode' in error) return invalid(error.message, error.scimCode as ScimType);
  return error instanceof Error ? error : new Error(String(error));
}

function invalid(detail: string, scimType: ScimType): Refusal {
  return new Refusal(400, detail, { scimType });
}

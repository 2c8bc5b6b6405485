import { apexException } from '../values/platform-exceptions.ts';
import type { ApexException } from '../values/exception.ts';

/** QueryException with a text of the platform. */
export function queryException(text: string): ApexException {
  return apexException('System.QueryException', text);
}

const seeDescribe = 'Please reference your WSDL or the describe call for the appropriate names.';

export const unknownObject = (name: string): string =>
  `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${seeDescribe}`;

export const unknownField = (field: string, object: string): string =>
  `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${seeDescribe}`;

export const unknownRelationship = (name: string): string =>
  `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${seeDescribe}`;

export const unknownChildRelationship = (name: string): string =>
  `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${seeDescribe}`;

export const wrongType = (field: string, type: string): string => `value of filter criterion for field '${field}' must be of type ${type}`;

export const recordUnavailable =
  'Record Currently Unavailable: The record you are attempting to edit, or one of its related records, is currently being modified by another user. Please try again.';

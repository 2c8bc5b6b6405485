import type { ValidationRule } from '../contract/schema.ts';
import { flagOf, textOf, type XmlElement } from './xml.ts';

/** Reads `<ValidationRule>` or a `<validationRules>` of an object file; undefined for one that is off. */
export function readValidationRule(element: XmlElement, fallbackName: string): ValidationRule | undefined {
  if (!flagOf(element, 'active')) return undefined;
  const field = textOf(element, 'errorDisplayField');
  return {
    name: textOf(element, 'fullName') ?? fallbackName,
    condition: textOf(element, 'errorConditionFormula') ?? 'FALSE',
    message: textOf(element, 'errorMessage') ?? '',
    ...(field ? { field } : {})
  };
}

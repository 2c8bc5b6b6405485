import { schemas } from '../schemas.ts';
import { attribute, type Schema } from './attribute.ts';

const readOnly = { mutability: 'readOnly' } as const;

/** A role of a business unit. */
export const roleSchema: Schema = {
  id: schemas.role,
  name: 'Role',
  description: 'A role that users of a business unit may have',
  attributes: [
    attribute('name', 'Name of the role, unique in its business unit.', readOnly),
    attribute('kind', 'By which the four default roles are known; their names may differ.', {
      ...readOnly,
      caseExact: true,
      canonicalValues: ['administrator', 'marketing', 'salesManager', 'sales', 'custom']
    })
  ]
};

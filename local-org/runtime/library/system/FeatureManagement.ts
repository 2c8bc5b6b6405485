import { checkAccess } from '../../access/check-access.ts';
import { currentTransaction } from '../../transactions/current.ts';
import type { Members } from '../registry.ts';

/** Apex Reference, FeatureManagement Class. */
export const featureManagementMembers: Members = {
  'System.FeatureManagement.checkPermission(String)': (name: string) => checkAccess(currentTransaction()).customPermission(name)
};

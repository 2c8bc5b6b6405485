import type listAll from '@salesforce/apex/UserSyncBusinessUnitController.listAll';

/** A business unit in the list of all, with its state and what the viewer may do in it. */
export type BusinessUnit = Awaited<ReturnType<typeof listAll>>[number];

import added from '@salesforce/label/c.UserSync_Assign_Added';
import changedByOthers from '@salesforce/label/c.UserSync_Assign_ChangedByOthers';
import heading from '@salesforce/label/c.UserSync_Assign_Heading';
import putBack from '@salesforce/label/c.UserSync_Assign_PutBack';
import putBackDone from '@salesforce/label/c.UserSync_Assign_PutBackDone';
import removed from '@salesforce/label/c.UserSync_Assign_Removed';
import saved from '@salesforce/label/c.UserSync_Assign_Saved';
import savedNotTransferred from '@salesforce/label/c.UserSync_Assign_SavedNotTransferred';
import savedPaused from '@salesforce/label/c.UserSync_Assign_SavedPaused';
import savedQuarantined from '@salesforce/label/c.UserSync_Assign_SavedQuarantined';
import savedWatching from '@salesforce/label/c.UserSync_Assign_SavedWatching';
import saving from '@salesforce/label/c.UserSync_Assign_Saving';
import someFailed from '@salesforce/label/c.UserSync_Assign_SomeFailed';
import undone from '@salesforce/label/c.UserSync_Assign_Undone';
import watchArrive from '@salesforce/label/c.UserSync_Assign_WatchArrive';
import watchHint from '@salesforce/label/c.UserSync_Assign_WatchHint';
import what from '@salesforce/label/c.UserSync_Assign_What';
import stale from '@salesforce/label/c.UserSync_Stale_Members';

export const labels = {
  added,
  changedByOthers,
  heading,
  putBack,
  putBackDone,
  removed,
  saved,
  savedNotTransferred,
  savedPaused,
  savedQuarantined,
  savedWatching,
  saving,
  someFailed,
  stale,
  undone,
  watchArrive,
  watchHint,
  what
};

import announce from '@salesforce/label/c.UserSync_Transfer_Announce';
import changed from '@salesforce/label/c.UserSync_Transfer_Changed';
import confirmCheck from '@salesforce/label/c.UserSync_Transfer_ConfirmCheck';
import confirmNobody from '@salesforce/label/c.UserSync_Transfer_ConfirmNobody';
import confirmText from '@salesforce/label/c.UserSync_Transfer_ConfirmText';
import confirmTitle from '@salesforce/label/c.UserSync_Transfer_ConfirmTitle';
import confirmTyped from '@salesforce/label/c.UserSync_Transfer_ConfirmTyped';
import done from '@salesforce/label/c.UserSync_Transfer_Done';
import failed from '@salesforce/label/c.UserSync_Transfer_Failed';
import heading from '@salesforce/label/c.UserSync_Transfer_Heading';
import legacyBin from '@salesforce/label/c.UserSync_Transfer_LegacyBin';
import legacyRole from '@salesforce/label/c.UserSync_Transfer_LegacyRole';
import legacySkip from '@salesforce/label/c.UserSync_Transfer_LegacySkip';
import legacyTitle from '@salesforce/label/c.UserSync_Transfer_LegacyTitle';
import limits from '@salesforce/label/c.UserSync_Transfer_Limits';
import met from '@salesforce/label/c.UserSync_Transfer_Met';
import noRecycling from '@salesforce/label/c.UserSync_Transfer_NoRecycling';
import notReady from '@salesforce/label/c.UserSync_Transfer_NotReady';
import notRead from '@salesforce/label/c.UserSync_Transfer_NotRead';
import openRun from '@salesforce/label/c.UserSync_Transfer_OpenRun';
import pause from '@salesforce/label/c.UserSync_Transfer_Pause';
import planNone from '@salesforce/label/c.UserSync_Transfer_PlanNone';
import planTitle from '@salesforce/label/c.UserSync_Transfer_PlanTitle';
import recycled from '@salesforce/label/c.UserSync_Transfer_Recycled';
import releaseEnds from '@salesforce/label/c.UserSync_Transfer_ReleaseEnds';
import resultTitle from '@salesforce/label/c.UserSync_Transfer_ResultTitle';
import running from '@salesforce/label/c.UserSync_Transfer_Running';
import safeTitle from '@salesforce/label/c.UserSync_Transfer_SafeTitle';
import seen from '@salesforce/label/c.UserSync_Transfer_Seen';
import transfer from '@salesforce/label/c.UserSync_Transfer_Transfer';
import unmet from '@salesforce/label/c.UserSync_Transfer_Unmet';
import untouched from '@salesforce/label/c.UserSync_Transfer_Untouched';
import untouchedUnknown from '@salesforce/label/c.UserSync_Transfer_UntouchedUnknown';
import viewUsers from '@salesforce/label/c.UserSync_Transfer_ViewUsers';
import watch from '@salesforce/label/c.UserSync_Transfer_Watch';
import what from '@salesforce/label/c.UserSync_Transfer_What';

export const labels = {
  announce,
  changed,
  confirmCheck,
  confirmNobody,
  confirmText,
  confirmTitle,
  confirmTyped,
  done,
  failed,
  heading,
  legacyBin,
  legacyRole,
  legacySkip,
  legacyTitle,
  limits,
  met,
  noRecycling,
  notRead,
  notReady,
  openRun,
  pause,
  planNone,
  planTitle,
  recycled,
  releaseEnds,
  resultTitle,
  running,
  safeTitle,
  seen,
  transfer,
  unmet,
  untouched,
  untouchedUnknown,
  viewUsers,
  watch,
  what
};

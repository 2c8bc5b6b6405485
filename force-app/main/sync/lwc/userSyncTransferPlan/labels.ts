import confirmCheck from '@salesforce/label/c.UserSync_Transfer_ConfirmCheck';
import confirmNobody from '@salesforce/label/c.UserSync_Transfer_ConfirmNobody';
import confirmText from '@salesforce/label/c.UserSync_Transfer_ConfirmText';
import confirmTitle from '@salesforce/label/c.UserSync_Transfer_ConfirmTitle';
import confirmTyped from '@salesforce/label/c.UserSync_Transfer_ConfirmTyped';
import transfer from '@salesforce/label/c.UserSync_Transfer_Transfer';
import what from '@salesforce/label/c.UserSync_Transfer_What';

export const labels = {
  confirmCheck,
  confirmNobody,
  confirmText,
  confirmTitle,
  confirmTyped,

  transfer,
  what
};

import actions from '@salesforce/label/c.UserSync_RunTable_Actions';
import created from '@salesforce/label/c.UserSync_RunTable_Created';
import done from '@salesforce/label/c.UserSync_RunTable_Done';
import duration from '@salesforce/label/c.UserSync_RunTable_Duration';
import edit from '@salesforce/label/c.UserSync_RunTable_Edit';
import ended from '@salesforce/label/c.UserSync_RunTable_Ended';
import held from '@salesforce/label/c.UserSync_RunTable_Held';
import kind from '@salesforce/label/c.UserSync_RunTable_Kind';
import label from '@salesforce/label/c.UserSync_RunTable_Label';
import linked from '@salesforce/label/c.UserSync_RunTable_Linked';
import minutes from '@salesforce/label/c.UserSync_RunTable_Minutes';
import open from '@salesforce/label/c.UserSync_RunTable_Open';
import openTitle from '@salesforce/label/c.UserSync_RunTable_OpenTitle';
import recycled from '@salesforce/label/c.UserSync_RunTable_Recycled';
import refused from '@salesforce/label/c.UserSync_RunTable_Refused';
import restored from '@salesforce/label/c.UserSync_RunTable_Restored';
import running from '@salesforce/label/c.UserSync_RunTable_Running';
import seconds from '@salesforce/label/c.UserSync_RunTable_Seconds';
import skipped from '@salesforce/label/c.UserSync_RunTable_Skipped';
import started from '@salesforce/label/c.UserSync_RunTable_Started';
import updated from '@salesforce/label/c.UserSync_RunTable_Updated';

export const labels = {
  actions,
  created,
  done,
  duration,
  edit,
  ended,
  held,
  kind,
  label,
  linked,
  minutes,
  open,
  openTitle,
  recycled,
  refused,
  restored,
  running,
  seconds,
  skipped,
  started,
  updated
};

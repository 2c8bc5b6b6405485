import copyId from '@salesforce/label/c.UserSync_Why_CopyId';
import copyLink from '@salesforce/label/c.UserSync_Why_CopyLink';
import editAssignments from '@salesforce/label/c.UserSync_Why_EditAssignments';
import notIn from '@salesforce/label/c.UserSync_Why_NotIn';
import openUser from '@salesforce/label/c.UserSync_Why_OpenUser';
import record from '@salesforce/label/c.UserSync_Why_Record';
import recordBin from '@salesforce/label/c.UserSync_Why_RecordBin';
import recordNone from '@salesforce/label/c.UserSync_Why_RecordNone';
import role from '@salesforce/label/c.UserSync_Why_Role';
import values from '@salesforce/label/c.UserSync_Why_Values';
import what from '@salesforce/label/c.UserSync_Why_What';
import whyIn from '@salesforce/label/c.UserSync_Why_WhyIn';
import whyRole from '@salesforce/label/c.UserSync_Why_WhyRole';

export const labels = {
  copyId,
  copyLink,
  editAssignments,
  notIn,
  openUser,
  record,
  recordBin,
  recordNone,
  role,
  values,
  what,
  whyIn,
  whyRole
};

import Active from '@salesforce/label/c.UserSync_Field_Active';
import CrmUserId from '@salesforce/label/c.UserSync_Field_CrmUserId';
import Email from '@salesforce/label/c.UserSync_Field_Email';
import ExternalId from '@salesforce/label/c.UserSync_Field_ExternalId';
import FirstName from '@salesforce/label/c.UserSync_Field_FirstName';
import Group from '@salesforce/label/c.UserSync_Field_Group';
import Language from '@salesforce/label/c.UserSync_Field_Language';
import LastName from '@salesforce/label/c.UserSync_Field_LastName';
import Locale from '@salesforce/label/c.UserSync_Field_Locale';
import Phone from '@salesforce/label/c.UserSync_Field_Phone';
import Role from '@salesforce/label/c.UserSync_Field_Role';
import TimeZone from '@salesforce/label/c.UserSync_Field_TimeZone';
import Title from '@salesforce/label/c.UserSync_Field_Title';
import Username from '@salesforce/label/c.UserSync_Field_Username';
/** Names of the synced fields, by code. */
export const fieldLabels = {
  Active,
  CrmUserId,
  Email,
  ExternalId,
  FirstName,
  Group,
  Language,
  LastName,
  Locale,
  Phone,
  Role,
  TimeZone,
  Title,
  Username
};

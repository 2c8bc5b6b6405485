import Active from '@salesforce/label/c.UserSync_Field_Active';
import CrmUserId from '@salesforce/label/c.UserSync_Field_CrmUserId';
import Email from '@salesforce/label/c.UserSync_Field_Email';
import ExternalId from '@salesforce/label/c.UserSync_Field_ExternalId';
import FirstName from '@salesforce/label/c.UserSync_Field_FirstName';
import Group from '@salesforce/label/c.UserSync_Field_Group';
import IsActive from '@salesforce/label/c.UserSync_Field_IsActive';
import LanguageLocaleKey from '@salesforce/label/c.UserSync_Field_LanguageLocaleKey';
import LastName from '@salesforce/label/c.UserSync_Field_LastName';
import LocaleSidKey from '@salesforce/label/c.UserSync_Field_LocaleSidKey';
import Phone from '@salesforce/label/c.UserSync_Field_Phone';
import Role from '@salesforce/label/c.UserSync_Field_Role';
import RoleName from '@salesforce/label/c.UserSync_Field_RoleName';
import State from '@salesforce/label/c.UserSync_Field_State';
import TimeZoneSidKey from '@salesforce/label/c.UserSync_Field_TimeZoneSidKey';
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
    IsActive,
    LanguageLocaleKey,
    LastName,
    LocaleSidKey,
    Phone,
    Role,
    RoleName,
    State,
    TimeZoneSidKey,
    Title,
    Username
};

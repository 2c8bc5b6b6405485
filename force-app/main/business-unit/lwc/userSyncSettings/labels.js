import defaultIs from '@salesforce/label/c.UserSync_Settings_DefaultIs';
import save from '@salesforce/label/c.UserSync_Settings_Save';
import title from '@salesforce/label/c.UserSync_Settings_Title';
import useDefault from '@salesforce/label/c.UserSync_Settings_UseDefault';
import useDefaultTitle from '@salesforce/label/c.UserSync_Settings_UseDefaultTitle';
export const labels = { defaultIs, save, title, useDefault, useDefaultTitle };

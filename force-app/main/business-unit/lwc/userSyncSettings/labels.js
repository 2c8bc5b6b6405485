import overwriteConfirm from '@salesforce/label/c.UserSync_BusinessUnit_OverwriteConfirm';
import overwriteHeading from '@salesforce/label/c.UserSync_BusinessUnit_OverwriteHeading';
import overwriteText from '@salesforce/label/c.UserSync_BusinessUnit_OverwriteText';
import raiseConfirm from '@salesforce/label/c.UserSync_BusinessUnit_RaiseConfirm';
import raiseHeading from '@salesforce/label/c.UserSync_BusinessUnit_RaiseHeading';
import raiseShareText from '@salesforce/label/c.UserSync_BusinessUnit_RaiseShareText';
import raiseText from '@salesforce/label/c.UserSync_BusinessUnit_RaiseText';
import same from '@salesforce/label/c.UserSync_BusinessUnit_SettingsSame';
import saved from '@salesforce/label/c.UserSync_BusinessUnit_SettingsSaved';
import defaultIs from '@salesforce/label/c.UserSync_Settings_DefaultIs';
import save from '@salesforce/label/c.UserSync_Settings_Save';
import title from '@salesforce/label/c.UserSync_Settings_Title';
import useDefault from '@salesforce/label/c.UserSync_Settings_UseDefault';
import useDefaultTitle from '@salesforce/label/c.UserSync_Settings_UseDefaultTitle';
export const labels = {
    defaultIs,
    overwriteConfirm,
    overwriteHeading,
    overwriteText,
    raiseConfirm,
    raiseHeading,
    raiseShareText,
    raiseText,
    same,
    save,
    saved,
    title,
    useDefault,
    useDefaultTitle
};

import adminAdded from '@salesforce/label/c.UserSync_BusinessUnit_AdminAdded';
import adminRemoved from '@salesforce/label/c.UserSync_BusinessUnit_AdminRemoved';
import created from '@salesforce/label/c.UserSync_BusinessUnit_Created';
import failed from '@salesforce/label/c.UserSync_BusinessUnit_Failed';
import fails from '@salesforce/label/c.UserSync_BusinessUnit_Fails';
import heading from '@salesforce/label/c.UserSync_BusinessUnit_Heading';
import inventoryDone from '@salesforce/label/c.UserSync_BusinessUnit_InventoryDone';
import pause from '@salesforce/label/c.UserSync_BusinessUnit_Pause';
import pauseConfirm from '@salesforce/label/c.UserSync_BusinessUnit_PauseConfirm';
import pauseHeading from '@salesforce/label/c.UserSync_BusinessUnit_PauseHeading';
import pauseText from '@salesforce/label/c.UserSync_BusinessUnit_PauseText';
import paused from '@salesforce/label/c.UserSync_BusinessUnit_Paused';
import raiseConfirm from '@salesforce/label/c.UserSync_BusinessUnit_RaiseConfirm';
import raiseHeading from '@salesforce/label/c.UserSync_BusinessUnit_RaiseHeading';
import raiseShareText from '@salesforce/label/c.UserSync_BusinessUnit_RaiseShareText';
import raiseText from '@salesforce/label/c.UserSync_BusinessUnit_RaiseText';
import release from '@salesforce/label/c.UserSync_BusinessUnit_Release';
import releaseConfirm from '@salesforce/label/c.UserSync_BusinessUnit_ReleaseConfirm';
import releaseHeading from '@salesforce/label/c.UserSync_BusinessUnit_ReleaseHeading';
import releaseText from '@salesforce/label/c.UserSync_BusinessUnit_ReleaseText';
import releaseTyped from '@salesforce/label/c.UserSync_BusinessUnit_ReleaseTyped';
import released from '@salesforce/label/c.UserSync_BusinessUnit_Released';
import resume from '@salesforce/label/c.UserSync_BusinessUnit_Resume';
import resumed from '@salesforce/label/c.UserSync_BusinessUnit_Resumed';
import setUp from '@salesforce/label/c.UserSync_BusinessUnit_SetUp';
import settingsSaved from '@salesforce/label/c.UserSync_BusinessUnit_SettingsSaved';
import stopTitle from '@salesforce/label/c.UserSync_BusinessUnit_StopTitle';
import testDone from '@salesforce/label/c.UserSync_BusinessUnit_TestDone';
import unresolvedTitle from '@salesforce/label/c.UserSync_BusinessUnit_UnresolvedTitle';
import what from '@salesforce/label/c.UserSync_BusinessUnit_What';
import works from '@salesforce/label/c.UserSync_BusinessUnit_Works';
export const labels = {
    adminAdded,
    adminRemoved,
    created,
    failed,
    fails,
    heading,
    inventoryDone,
    pause,
    pauseConfirm,
    pauseHeading,
    pauseText,
    paused,
    raiseConfirm,
    raiseHeading,
    raiseShareText,
    raiseText,
    release,
    releaseConfirm,
    releaseHeading,
    releaseText,
    releaseTyped,
    released,
    resume,
    resumed,
    setUp,
    settingsSaved,
    stopTitle,
    testDone,
    unresolvedTitle,
    what,
    works
};

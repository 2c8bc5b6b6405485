import pause from '@salesforce/label/c.UserSync_BusinessUnit_Pause';
import pauseConfirm from '@salesforce/label/c.UserSync_BusinessUnit_PauseConfirm';
import pauseHeading from '@salesforce/label/c.UserSync_BusinessUnit_PauseHeading';
import pauseText from '@salesforce/label/c.UserSync_BusinessUnit_PauseText';
import paused from '@salesforce/label/c.UserSync_BusinessUnit_Paused';
import release from '@salesforce/label/c.UserSync_BusinessUnit_Release';
import releaseConfirm from '@salesforce/label/c.UserSync_BusinessUnit_ReleaseConfirm';
import releaseHeading from '@salesforce/label/c.UserSync_BusinessUnit_ReleaseHeading';
import releaseText from '@salesforce/label/c.UserSync_BusinessUnit_ReleaseText';
import releaseTyped from '@salesforce/label/c.UserSync_BusinessUnit_ReleaseTyped';
import released from '@salesforce/label/c.UserSync_BusinessUnit_Released';
import resume from '@salesforce/label/c.UserSync_BusinessUnit_Resume';
import title from '@salesforce/label/c.UserSync_BusinessUnit_StopTitle';

export const labels = {
  pause,
  pauseConfirm,
  pauseHeading,
  pauseText,
  paused,
  release,
  releaseConfirm,
  releaseHeading,
  releaseText,
  releaseTyped,
  released,
  resume,
  title
};

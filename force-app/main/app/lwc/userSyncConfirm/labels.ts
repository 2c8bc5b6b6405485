import cancel from '@salesforce/label/c.UserSync_Common_Cancel';
import checkWrong from '@salesforce/label/c.UserSync_Confirm_CheckWrong';
import more from '@salesforce/label/c.UserSync_Confirm_More';
import typedLabel from '@salesforce/label/c.UserSync_Confirm_TypedLabel';
import typedWrong from '@salesforce/label/c.UserSync_Confirm_TypedWrong';

export const labels = { cancel, checkWrong, more, typedLabel, typedWrong };

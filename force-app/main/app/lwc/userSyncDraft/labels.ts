import discardHeading from '@salesforce/label/c.UserSync_Basket_DiscardHeading';
import discardText from '@salesforce/label/c.UserSync_Basket_DiscardText';
import discarded from '@salesforce/label/c.UserSync_Basket_Discarded';
import discard from '@salesforce/label/c.UserSync_Common_Discard';
import draftBack from '@salesforce/label/c.UserSync_Common_DraftBack';
import keep from '@salesforce/label/c.UserSync_Common_Keep';

export const labels = { discard, discardHeading, discardText, discarded, draftBack, keep };

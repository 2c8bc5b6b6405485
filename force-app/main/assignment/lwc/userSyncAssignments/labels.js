import addText from '@salesforce/label/c.UserSync_Assign_AddText';
import added from '@salesforce/label/c.UserSync_Assign_Added';
import changedByOthers from '@salesforce/label/c.UserSync_Assign_ChangedByOthers';
import discardHeading from '@salesforce/label/c.UserSync_Assign_DiscardHeading';
import discardText from '@salesforce/label/c.UserSync_Assign_DiscardText';
import discarded from '@salesforce/label/c.UserSync_Assign_Discarded';
import heading from '@salesforce/label/c.UserSync_Assign_Heading';
import inBoth from '@salesforce/label/c.UserSync_Assign_InBoth';
import marketing from '@salesforce/label/c.UserSync_Assign_Marketing';
import putBack from '@salesforce/label/c.UserSync_Assign_PutBack';
import putBackDone from '@salesforce/label/c.UserSync_Assign_PutBackDone';
import removeText from '@salesforce/label/c.UserSync_Assign_RemoveText';
import removed from '@salesforce/label/c.UserSync_Assign_Removed';
import sales from '@salesforce/label/c.UserSync_Assign_Sales';
import saved from '@salesforce/label/c.UserSync_Assign_Saved';
import savedNotTransferred from '@salesforce/label/c.UserSync_Assign_SavedNotTransferred';
import saving from '@salesforce/label/c.UserSync_Assign_Saving';
import someFailed from '@salesforce/label/c.UserSync_Assign_SomeFailed';
import undone from '@salesforce/label/c.UserSync_Assign_Undone';
import watchArrive from '@salesforce/label/c.UserSync_Assign_WatchArrive';
import watchHint from '@salesforce/label/c.UserSync_Assign_WatchHint';
import what from '@salesforce/label/c.UserSync_Assign_What';
import checkNow from '@salesforce/label/c.UserSync_Common_CheckNow';
import discard from '@salesforce/label/c.UserSync_Common_Discard';
import draftBack from '@salesforce/label/c.UserSync_Common_DraftBack';
import keep from '@salesforce/label/c.UserSync_Common_Keep';
import lostPermission from '@salesforce/label/c.UserSync_Common_LostPermission';
import unknown from '@salesforce/label/c.UserSync_Common_Unknown';
export const labels = {
    addText,
    added,
    changedByOthers,
    checkNow,
    discard,
    discardHeading,
    discardText,
    discarded,
    draftBack,
    heading,
    inBoth,
    keep,
    lostPermission,
    marketing,
    putBack,
    putBackDone,
    removeText,
    removed,
    sales,
    saved,
    savedNotTransferred,
    saving,
    someFailed,
    undone,
    unknown,
    watchArrive,
    watchHint,
    what
};

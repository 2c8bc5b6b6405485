import allDone from '@salesforce/label/c.UserSync_Setup_AllDone';
import ask from '@salesforce/label/c.UserSync_Setup_Ask';
import nextMine from '@salesforce/label/c.UserSync_Setup_NextMine';
import nextOther from '@salesforce/label/c.UserSync_Setup_NextOther';
import open from '@salesforce/label/c.UserSync_Setup_Open';
export const labels = { allDone, ask, nextMine, nextOther, open };

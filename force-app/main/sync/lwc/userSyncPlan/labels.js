import noRecycling from '@salesforce/label/c.UserSync_Transfer_NoRecycling';
import notRead from '@salesforce/label/c.UserSync_Transfer_NotRead';
import notReady from '@salesforce/label/c.UserSync_Transfer_NotReady';
import planNone from '@salesforce/label/c.UserSync_Transfer_PlanNone';
import planTitle from '@salesforce/label/c.UserSync_Transfer_PlanTitle';
import showAll from '@salesforce/label/c.UserSync_Transfer_ShowAll';
import shownChanged from '@salesforce/label/c.UserSync_Transfer_ShownChanged';
export const labels = { noRecycling, notRead, notReady, planNone, planTitle, showAll, shownChanged };

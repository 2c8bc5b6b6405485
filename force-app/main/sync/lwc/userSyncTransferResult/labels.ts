import done from '@salesforce/label/c.UserSync_Transfer_Done';
import openRun from '@salesforce/label/c.UserSync_Transfer_OpenRun';
import pause from '@salesforce/label/c.UserSync_Transfer_Pause';
import resultTitle from '@salesforce/label/c.UserSync_Transfer_ResultTitle';
import running from '@salesforce/label/c.UserSync_Transfer_Running';
import viewUsers from '@salesforce/label/c.UserSync_Transfer_ViewUsers';
import what from '@salesforce/label/c.UserSync_Transfer_What';

export const labels = { done, openRun, pause, resultTitle, running, viewUsers, what };

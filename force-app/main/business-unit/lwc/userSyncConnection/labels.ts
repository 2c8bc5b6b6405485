import fails from '@salesforce/label/c.UserSync_Connection_Fails';
import last from '@salesforce/label/c.UserSync_Connection_Last';
import lastRead from '@salesforce/label/c.UserSync_Connection_LastRead';
import never from '@salesforce/label/c.UserSync_Connection_Never';
import neverRead from '@salesforce/label/c.UserSync_Connection_NeverRead';
import read from '@salesforce/label/c.UserSync_Connection_Read';
import readFailed from '@salesforce/label/c.UserSync_Connection_ReadFailed';
import reading from '@salesforce/label/c.UserSync_Connection_Reading';
import runsAs from '@salesforce/label/c.UserSync_Connection_RunsAs';
import steps from '@salesforce/label/c.UserSync_Connection_Steps';
import test from '@salesforce/label/c.UserSync_Connection_Test';
import title from '@salesforce/label/c.UserSync_Connection_Title';
import waiting from '@salesforce/label/c.UserSync_Connection_Waiting';
import works from '@salesforce/label/c.UserSync_Connection_Works';

export const labels = { fails, last, lastRead, never, neverRead, read, readFailed, reading, runsAs, steps, test, title, waiting, works };

import { Continuity } from './Continuity';
import { Signer } from './Signer';
import { StandbyContact } from './StandbyContact';
import { StandbyDuty } from './StandbyDuty';

/** The code of the option `standby`. It is a bundle of its own, which only tabs with the option load. */
export const standbyCode = { Continuity, Signer, StandbyContact, StandbyDuty };

export type StandbyCode = typeof standbyCode;

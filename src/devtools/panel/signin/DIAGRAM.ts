import type { SigninNode } from '../../signin/SigninNode';
import type { SIGNIN_ARROWS } from '../../signin/signinGraph';

type Arrow = (typeof SIGNIN_ARROWS)[number];
/** Arrows from any state are not drawn: they would hide all others. */
type DrawnArrow = Exclude<Arrow, { from: 'any' }>;
type NameOf<Drawn extends Arrow> = Drawn extends Arrow ? `${Drawn['from']} → ${Drawn['to']}` : never;

export const NODE_WIDTH = 116;
export const NODE_HEIGHT = 34;

/** The centers of the states. A state that the machine gets does not compile without a place here. */
export const NODE_PLACES: Record<SigninNode, { x: number; y: number }> = {
  idle: { x: 70, y: 112 },
  'idle, due': { x: 70, y: 204 },
  connecting: { x: 252, y: 112 },
  authenticating: { x: 408, y: 112 },
  verifying: { x: 564, y: 112 },
  retrying: { x: 408, y: 204 },
  'signed-in': { x: 762, y: 112 },
  failed: { x: 762, y: 204 },
};

/** The frame around the pending states. */
export const PENDING_FRAME = { x: 176, y: 52, width: 464, height: 188 };

/** The ways of the arrows. An arrow that the machine gets does not compile without a way here. */
export const ARROW_PATHS: Record<NameOf<DrawnArrow>, string> = {
  'idle → connecting': 'M128 112H194',
  'idle, due → connecting': 'M128 204H144Q154 204 154 194V130Q154 120 164 120H194',
  'failed → connecting': 'M762 221V256Q762 266 752 266H242Q232 266 232 256V129',
  'connecting → authenticating': 'M310 112H350',
  'authenticating → verifying': 'M466 112H506',
  'verifying → signed-in': 'M622 112H704',
  'authenticating → retrying': 'M394 129V187',
  'retrying → authenticating': 'M422 187V129',
  'authenticating → failed': 'M452 129V148Q452 158 462 158H472Q482 158 482 168V202Q482 212 492 212H704',
  'verifying → failed': 'M564 129V186Q564 196 574 196H704',
  'pending → failed': 'M640 230H724Q734 230 734 224V221',
  'authenticating → connecting': 'M408 95V86Q408 76 398 76H280Q270 76 270 86V95',
  'verifying → connecting': 'M564 95V86Q564 76 554 76H280Q270 76 270 86V95',
  'retrying → connecting': 'M350 204H280Q270 204 270 194V129',
  'signed-in → connecting': 'M748 95V44Q748 34 738 34H262Q252 34 252 44V95',
  'pending → idle': 'M200 52V24Q200 14 190 14H80Q70 14 70 24V95',
  'signed-in → idle': 'M776 95V24Q776 14 766 14H80Q70 14 70 24V95',
  'signed-in → failed': 'M762 129V187',
};

/** The labels of arrows whose event does not follow from the states. */
export const ARROW_LABELS: { x: number; y: number; text: string }[] = [
  { x: 152, y: 105, text: 'signin' },
  { x: 492, y: 260, text: 'signin' },
  { x: 486, y: 70, text: 'lost' },
  { x: 560, y: 28, text: 'lost' },
  { x: 420, y: 8, text: 'closed by the app' },
];

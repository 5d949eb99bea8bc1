import { beforeEach } from 'vitest';
import { expectQuiet } from '../support/expectQuiet';

// An example of the documentation must cause no warning of React, such as those about `act`.
beforeEach(expectQuiet);

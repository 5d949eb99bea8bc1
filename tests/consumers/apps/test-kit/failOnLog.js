// Whatever a test logs is a failure: React warns there of updates outside `act`.
const logged = [];
for (const level of ['log', 'warn', 'error']) console[level] = (...parts) => logged.push(parts.join(' '));

afterAll(() => {
  if (logged.length > 0) throw new Error(`The tests logged:\n${logged.join('\n')}`);
});

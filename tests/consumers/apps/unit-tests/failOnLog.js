// Whatever a test logs is a failure: React warns there of updates that are too late.
const logged = [];
for (const level of ['log', 'warn', 'error']) console[level] = (...parts) => logged.push(parts.join(' '));

afterAll(() => {
  const unexpected = logged.filter((text) => !text.startsWith('react-test-renderer is deprecated'));
  if (unexpected.length > 0) throw new Error(`The tests logged:\n${unexpected.join('\n')}`);
});

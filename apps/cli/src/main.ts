import { runCommandLine } from './command-line.js';

// Whoever reads the output may stop reading (`| head`); that is no failure.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await runCommandLine(process.argv.slice(2), process.env);

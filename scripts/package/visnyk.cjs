#!/usr/bin/env node
"use strict";
/**
 * Runs the commands of Visnyk with a Node that is new enough, and with the options that a command wants of it. It is written
 * so that old versions of Node understand it.
 */
const { spawn } = require("node:child_process");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

/** The oldest version that runs the program. */
const OLDEST = 24;

/** What commands want of Node. */
const OPTIONS = {
  start: ["--watch", "--watch-preserve-output"],
  import: ["--max-old-space-size=256"],
};

const PROGRAM = join(__dirname, "scripts/visnyk.js");
/** Nothing is watched of a command that only tells what it does. */
const isAsked = process.argv.slice(3).some((option) => option === "--help" || option === "-h");
const options = isAsked ? [] : OPTIONS[process.argv[2]] || [];

if (isNewEnough() && options.length === 0) {
  import(pathToFileURL(PROGRAM).href);
} else {
  const node = isNewEnough() ? process.execPath : nodeOfPackage();
  if (node === undefined) {
    process.stderr.write(
      `Visnyk needs Node ${OLDEST} or newer; this is ${process.version}. Install the newest from https://nodejs.org, or run npm install anew without --omit=optional.\n`,
    );
    process.exitCode = 1;
  } else run(node);
}

function isNewEnough() {
  return Number(process.versions.node.split(".")[0]) >= OLDEST;
}

/** The Node that came with the package, where npm has one for this machine. */
function nodeOfPackage() {
  const system = process.platform === "win32" ? "win" : process.platform;
  try {
    const manifest = require.resolve(`node-${system}-${process.arch}/package.json`);
    return join(manifest, "../bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return undefined;
  }
}

/** The process ends as the program does, also by a signal, and hands on those that it alone gets. */
function run(node) {
  const child = spawn(node, [...options, PROGRAM, ...process.argv.slice(2)], { stdio: "inherit" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals)
    process.on(signal, () => {
      // A terminal interrupts both; the second time a command would take for impatience.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  child.on("error", (error) => {
    process.stderr.write(`${node} cannot be run (${error.message}). Run npm install anew.\n`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    for (const each of signals) process.removeAllListeners(each);
    if (signal === null) process.exitCode = code;
    else process.kill(process.pid, signal);
  });
}

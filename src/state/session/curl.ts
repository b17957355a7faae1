/** A request as a command for a shell, against the address of `kitbench serve`. */
export function curlCommand(body: string): string {
  // A single quote ends the quoted text, stands by itself, and begins it again.
  const quoted = `'${body.replaceAll("'", `'\\''`)}'`;
  return `curl -N http://localhost:8000/chatkit -H 'content-type: application/json' -d ${quoted}`;
}

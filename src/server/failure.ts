/** An error outside of any query, in the form of a GraphQL error, which clients of the API know how to read. */
export const failure = ({ code, message }: { readonly code: string; readonly message: string }) => ({
  errors: [{ message, extensions: { code } }],
});

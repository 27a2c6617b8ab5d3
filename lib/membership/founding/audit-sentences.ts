export const foundingSentences = {
  'set-up.opened': () => 'printed a code on the server with which this site can be set up',
  'set-up.entered': () => 'began to set up this site with the code that the server printed',
  'set-up.test-email-sent': () => 'sent a test email while setting up this site',
  'set-up.code-made': () => 'made an enrolment code for an officer while setting up this site',
  'set-up.finished': () => 'finished setting up this site',
}

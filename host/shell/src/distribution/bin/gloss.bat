@echo off
rem Starts Glossator on Windows. Needs Java 17 or later: %JAVA_HOME%, or java on the PATH.
setlocal

set "here=%~dp0"
for %%h in ("%here%..") do set "home=%%~fh"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not "%java%"=="java" goto found
where java >nul 2>nul
if errorlevel 1 (
  echo gloss: no Java was found; install a JDK of version 17 or later, or set JAVA_HOME 1>&2
  exit /b 70
)
:found

rem A run earns the full compiler and collector; everything else wants to start fast. bin/gloss asks for the size of the input, too.
set "speed=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 -XX:+UseSerialGC"
set "long=-XX:+UseParallelGC -XX:NewRatio=9 -XX:FreqInlineSize=60 -XX:InlineSmallCode=500"
if /i "%~1"=="run" set "speed=%long%"
if /i "%~1"=="eval" set "speed=%long%"
if /i "%~1"=="diff" set "speed=%long%"
if /i "%~1"=="verify-run" set "speed=%long%"

rem Whether input and output are terminals cannot be asked here: gloss alone means the prompt. Commands in a file: gloss script FILE.
set "terminal="
if "%~1"=="" set "terminal=in out err"

"%java%" %speed% -Xshare:auto -Dfile.encoding=UTF-8 %GLOSS_JAVA_OPTIONS% "-Dgloss.plugins=%home%\plugins" "-Dgloss.terminal=%terminal%" -jar "%home%\lib\glossator-shell.jar" %*
exit /b %errorlevel%
